// Function pointers of every type compare, hash and show their address.
use std::collections::HashSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Cook {
    job: fn(&str) -> usize,
    tool: Option<unsafe extern "C" fn(*const u8, i32)>,
}

fn weigh(food: &str) -> usize {
    food.len()
}

unsafe extern "C" fn stir(_bowl: *const u8, _times: i32) {}

fn shown<T: std::fmt::Debug>(value: T) -> bool {
    format!("{value:?}").starts_with("0x")
}

fn main() {
    let cook = Cook { job: weigh, tool: Some(stir) };
    let idle = Cook { tool: None, ..cook };
    println!("{} {}", cook == cook, cook == idle); //~| true false
    println!("{:?}", idle.cmp(&cook)); //~| Less
    println!("{}", HashSet::from([cook, idle, cook]).len()); //~| 2
    println!("{}", shown(cook.job) && shown(main as fn()) && !shown(cook.tool)); //~| true
    let place = format!("{:p}", cook.job);
    println!("{}", format!("{cook:?}") == format!("Cook {{ job: {place}, tool: Some({:?}) }}", stir as unsafe extern "C" fn(_, _)));
    //~| true
}
