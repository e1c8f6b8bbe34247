const fn at_most(n: u8) -> u8 {
    assert!(n < 4);
    n
}

static FEW: u8 = at_most(2);
static MANY: u8 = at_most(5); //~ E0080
static NEVER_USED: [u8; 2] = [1, at_most(6)]; //~ E0080
static BEYOND: u8 = unsafe { *[1u8, 2].as_ptr().add(2) }; //~ E0080

fn main() {
    println!("{}", FEW + MANY);
}
