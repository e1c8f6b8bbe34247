use std::ptr::NonNull;

struct Hook {
    pot: Option<NonNull<u32>>,
}

struct Wall {
    hook: Hook,
}

fn main() {
    let mut hook = Hook { pot: Some(NonNull::dangling()) };
    let wall = Wall { hook: Hook { pot: None } };
    let taken = hook.pot.take();
    println!("{} {} {}", taken.is_some(), hook.pot.is_none(), wall.hook.pot.is_none());
}
