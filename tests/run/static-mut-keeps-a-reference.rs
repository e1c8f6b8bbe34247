// What the value of a `static mut` borrows mutably is a place of its own; raw pointers are patterns by their address.
static mut A: &mut i32 = &mut 4;
static mut B: &mut [i32] = &mut [1, 2, 3];
static mut C: &mut &mut i32 = &mut &mut 6;
const fn two(x: i32) -> i32 {
    x * 2
}
static mut E: Option<&mut i32> = Some(&mut two(4));
const NIL: *const i32 = std::ptr::null();
const P8: *const i32 = 8 as *const i32;
fn kind(p: *const i32) -> &'static str {
    match p {
        NIL => "nil",
        P8 => "eight",
        _ => "other",
    }
}
fn main() {
    unsafe {
        *A += 1;
        let a = &raw const A;
        println!("{}", **a);
        let b = &raw mut B;
        (**b)[1] = 9;
        println!("{:?}", *b);
        **C = 7;
        let c = &raw const C;
        println!("{}", ***c);
        let e = &raw mut E;
        if let Some(x) = &mut *e {
            **x += 1;
            println!("{x}");
        }
    }
    println!("{} {} {}", kind(std::ptr::null()), kind(8 as *const i32), kind(&1));
}

//~| 5
//~| [1, 9, 3]
//~| 7
//~| 9
//~| nil eight other
