//! Finds the columns a query names, among those the actor may read.
use super::plan::Context;
use crate::{Entity, Field, FieldPath, Kind, Storage};

/// Most references a dot-walk may go through.
const MOST_HOPS: usize = 8;

/// The column `name` of `entity`, over any references; or why there is none.
pub(super) fn find(name: &str, entity: &'static Entity, context: &Context<'_>) -> Result<FieldPath, String> {
    let unknown = || format!("{} has no column \"{name}\"", entity.name());
    if name.split('.').count() > MOST_HOPS + 1 {
        return Err(format!("\"{name}\" goes through more than {MOST_HOPS} references"));
    }
    let path = context.model.walk(entity, name).ok_or_else(unknown)?;
    let mut owner = entity;
    for (hop, target) in &path.hops {
        let is_readable = owner.field(hop).is_some_and(|field| (context.may_read)(owner, field));
        if !is_readable {
            return Err(unknown());
        }
        owner = target;
    }
    if (context.may_read)(path.owner, path.field) { Ok(path) } else { Err(unknown()) }
}

/// A column of the table itself.
pub(super) fn find_own(name: &str, entity: &'static Entity, context: &Context<'_>) -> Result<FieldPath, String> {
    find(name, entity, context).and_then(|path| match path.hops.is_empty() {
        true => Ok(path),
        false => Err(format!("\"{name}\" is no column of {} itself", entity.name())),
    })
}

/// The column by which a person knows what `path` refers to; the path itself where it refers to nothing.
pub(super) fn find_shown(mut path: FieldPath, context: &Context<'_>) -> Result<FieldPath, String> {
    while path.field.kind == Kind::Reference {
        let name = path.field.name;
        let target = context.model.entity(path.field.target);
        let display = target.and_then(|target| Some((target, target.field(target.display)?)));
        let readable = display.filter(|(target, display)| (context.may_read)(target, display));
        let Some((target, display)) = readable.filter(|_| path.hops.len() < MOST_HOPS) else {
            return Err(format!("what \"{name}\" refers to has no text that may be read"));
        };
        path.hops.push((name, target));
        path.owner = target;
        path.field = display;
    }
    Ok(path)
}

/// Whether the actor finds the field empty whatever it holds: it has no column, or is secret.
pub(super) fn is_hidden(field: &Field, context: &Context<'_>) -> bool {
    field.kind.storage() == Storage::Nothing || (field.kind == Kind::Secret && !context.actor.is_system())
}

/// Whether values of the two kinds mean the same when they are the same.
pub(super) fn are_comparable(one: &Field, other: &Field) -> bool {
    let sort = |kind: Kind| match kind {
        Kind::Percent => Kind::Decimal,
        kind if kind.storage() == Storage::Text && kind != Kind::Date => Kind::Text,
        kind => kind,
    };
    sort(one.kind) == sort(other.kind)
}
