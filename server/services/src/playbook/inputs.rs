//! What an activity is told besides its kind.

/// Lines of `name = value`; what follows the first `=` is the value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs(Vec<(String, String)>);

impl Inputs {
    pub fn read(text: &str) -> Inputs {
        let pair = |line: &str| {
            let (name, value) = line.split_once('=')?;
            Some((name.trim().to_owned(), value.trim().to_owned()))
        };
        Inputs(text.lines().filter_map(pair).collect())
    }

    /// Empty where it is not said.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Parts between commas.
    pub fn list(&self, name: &str) -> impl Iterator<Item = &str> {
        self.get(name).split(',').map(str::trim).filter(|part| !part.is_empty())
    }

    pub fn is_on(&self, name: &str) -> bool {
        self.get(name) == "true"
    }

    /// Fields with values, written as in an encoded query.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.get("values").split('^').filter_map(|pair| pair.split_once('='))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_name_values() {
        let inputs = Inputs::read("fields = a, b,\n\nvalues = x=1^y=two = 2\nwait=true\nnothing");
        assert_eq!(inputs.list("fields").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(inputs.values().collect::<Vec<_>>(), [("x", "1"), ("y", "two = 2")]);
        assert!(inputs.is_on("wait") && !inputs.is_on("nothing"));
        assert_eq!(inputs.get("absent"), "");
    }
}
