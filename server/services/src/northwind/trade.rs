//! What the orders of one customer come to: contract years, products bought and who sold most.
use std::collections::BTreeMap;

use meta::Date;

use super::book::Order;
use super::sheet::Place;

/// A year of trade. The first begins with the customer's first order and each next one on its anniversary, so
/// that renewals are spread over the year as they are in life; a year without an order has no contract.
pub(super) struct Year {
    /// Counted from one.
    pub nth: u32,
    pub starts: Date,
    pub ends: Date,
    /// What was ordered in it after discounts, in cents.
    pub value: i64,
    /// Its first order.
    pub place: Place,
}

/// A product the customer has ordered, all orders together.
pub(super) struct Bought {
    pub product: usize,
    pub quantity: i64,
    /// In cents, after discounts.
    pub price: i64,
    pub first: Date,
    /// Position of the year of its last order.
    pub year: usize,
    /// Its first order line.
    pub place: Place,
}

#[derive(Default)]
pub(super) struct Trade {
    pub first_order: Option<Date>,
    pub last_order: Option<Date>,
    /// The first day on which goods left for the customer.
    pub first_shipped: Option<Date>,
    pub years: Vec<Year>,
    pub products: Vec<Bought>,
    /// Employees who sold to the customer, the one who sold most first.
    pub sellers: Vec<usize>,
}

impl Trade {
    /// The last contract year, if it has not ended by `today`.
    pub(super) fn year_in_force(&self, today: Date) -> Option<&Year> {
        self.years.last().filter(|year| year.ends >= today)
    }

    /// Who looks after the customer: the field of the account, the position of the responsibility, the employee.
    /// Where only one employee ever sold to the customer, that one does both.
    pub(super) fn managers(&self) -> impl Iterator<Item = (&'static str, usize, usize)> {
        let most = self.sellers.first().copied();
        let next = self.sellers.get(1).copied().or(most);
        let account = most.map(|employee| ("account_manager", 0, employee));
        account.into_iter().chain(next.map(|employee| ("customer_success_manager", 1, employee)))
    }
}

/// The trade of every customer, by position.
pub(super) fn by_customer(orders: &[Order], customers: usize) -> Vec<Trade> {
    let mut sorted: Vec<Vec<&Order>> = std::iter::repeat_with(Vec::new).take(customers).collect();
    for order in orders {
        sorted[order.customer].push(order);
    }
    sorted.into_iter().map(of).collect()
}

fn of(mut orders: Vec<&Order>) -> Trade {
    orders.sort_by_key(|order| (order.date, order.place.line));
    let (Some(first), Some(last)) = (orders.first(), orders.last()) else { return Trade::default() };
    let first_date = first.date;
    let mut trade = Trade {
        first_order: Some(first_date),
        last_order: Some(last.date),
        first_shipped: orders.iter().filter_map(|order| order.shipped).min(),
        ..Trade::default()
    };
    let mut products: BTreeMap<usize, Bought> = BTreeMap::new();
    let mut sold: BTreeMap<usize, i64> = BTreeMap::new();
    for order in orders {
        let year = trade.year_of(order, first_date);
        for line in &order.lines {
            trade.years[year].value += line.amount;
            *sold.entry(order.employee).or_default() += line.amount;
            let bought = products.entry(line.product).or_insert(Bought {
                product: line.product,
                quantity: 0,
                price: 0,
                first: order.date,
                year,
                place: line.place,
            });
            bought.quantity += line.quantity;
            bought.price += line.amount;
            bought.year = year;
        }
    }
    trade.products = products.into_values().collect();
    let mut sellers: Vec<(usize, i64)> = sold.into_iter().collect();
    // Who sold the same amount stays in the order of the file.
    sellers.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    trade.sellers = sellers.into_iter().map(|(employee, _)| employee).collect();
    trade
}

impl Trade {
    /// Position of the year of an order; orders come by date.
    fn year_of(&mut self, order: &Order, first: Date) -> usize {
        let is_new = self.years.last().is_none_or(|year| year.ends < order.date);
        if is_new {
            let nth = years_between(first, order.date);
            let ends = anniversary(first, nth + 1).plus_days(-1);
            self.years.push(Year { nth: nth + 1, starts: anniversary(first, nth), ends, value: 0, place: order.place });
        }
        self.years.len() - 1
    }
}

/// Whole years from one day to a later one.
fn years_between(first: Date, later: Date) -> u32 {
    let year = |date: Date| date.to_string()[..4].parse::<u32>().unwrap_or_default();
    let years = year(later).saturating_sub(year(first));
    if anniversary(first, years) > later { years.saturating_sub(1) } else { years }
}

/// The day so many years later; 28 February for a 29th that is not there.
fn anniversary(first: Date, years: u32) -> Date {
    let text = first.to_string();
    let (year, rest) = text.split_at(4);
    let year = year.parse::<u32>().unwrap_or_default() + years;
    let day = Date::parse(&format!("{year:04}{rest}")).or_else(|| Date::parse(&format!("{year:04}-02-28")));
    // Beyond the calendar of four digits there is no later day.
    day.unwrap_or_else(|| first.plus_days(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::super::book::Line;
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn order(line: u64, employee: usize, date: &str, lines: &[(usize, i64, i64)]) -> Order {
        let place = Place { file: "orders.csv", line };
        let lines = lines.iter().map(|&(product, quantity, amount)| Line { place, product, quantity, amount });
        Order { place, customer: 0, employee, date: day(date), shipped: None, lines: lines.collect() }
    }

    #[test]
    fn years_begin_on_the_anniversary_and_years_without_orders_are_left_out() {
        let orders = [
            order(4, 1, "2027-02-28", &[(7, 1, 400)]),
            order(2, 0, "2024-02-29", &[(7, 2, 100), (8, 1, 50)]),
            order(3, 1, "2025-02-27", &[(8, 1, 25)]),
        ];
        let trade = by_customer(&orders, 2).remove(0);
        let years: Vec<_> = trade.years.iter().map(|year| (year.nth, year.starts, year.ends, year.value)).collect();
        let expected = [(1, day("2024-02-29"), day("2025-02-27"), 175), (4, day("2027-02-28"), day("2028-02-28"), 400)];
        assert_eq!(years, expected);
        assert!(trade.year_in_force(day("2028-02-28")).is_some() && trade.year_in_force(day("2028-02-29")).is_none());
        assert_eq!(trade.sellers, [1, 0]);
        let products: Vec<_> =
            trade.products.iter().map(|bought| (bought.product, bought.quantity, bought.price, bought.year)).collect();
        assert_eq!(products, [(7, 3, 500, 1), (8, 2, 75, 0)]);
        assert_eq!(trade.products[0].first, day("2024-02-29"));
    }

    #[test]
    fn a_customer_without_orders_has_nothing() {
        let trade = by_customer(&[], 1).remove(0);
        assert!(trade.years.is_empty() && trade.sellers.is_empty() && trade.first_order.is_none());
    }
}
