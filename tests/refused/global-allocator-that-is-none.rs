struct Counter;

#[global_allocator]
static COUNTER: Counter = Counter; //~ E0277

fn main() {}
