// Words and attributes that only an unsafe foreign block, or only some attributes, may have.
extern "C" {
    safe fn abs(number: i32) -> i32; //~ refused
    unsafe fn labs(number: i64) -> i64; //~ refused
}

#[unsafe(inline)] //~ refused
fn inlined() {}

fn main() {}
