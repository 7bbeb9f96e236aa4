//! Problem: related problem.
use meta::prelude::*;

record! {
    table("problem", "Problem", "Problems")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("PRB");

    source_record: Id = reference("Source record", "sn_task"),
}
