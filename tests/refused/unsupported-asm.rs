use std::arch::asm; //~ unsupported

fn main() {
    unsafe { asm!("nop") };
}
