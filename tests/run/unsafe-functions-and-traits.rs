unsafe fn bump(p: *mut i32) -> i32 {
    unsafe {
        *p += 1;
        *p
    }
}

unsafe trait Zeroable {
    fn zero() -> Self;
}

unsafe impl Zeroable for u8 {
    fn zero() -> u8 {
        0
    }
}

struct Shelf;

impl Shelf {
    unsafe fn at(&self, p: *const u8) -> u8 {
        *p
    }
}

/// # Safety
/// The pointer comes from a live jar.
unsafe extern "C" fn c_style(n: i32) -> i32 {
    n + 1
}

fn main() {
    let mut n = 1;
    let v = unsafe { bump(&mut n) };
    println!("{v} {}", u8::zero());
    unsafe {
        println!("{}", Shelf.at(&9));
        println!("{}", c_style(4));
    }
    let f: unsafe fn(*mut i32) -> i32 = bump;
    println!("{}", unsafe { f(&raw mut n) });
}

//~| 2 0
//~| 9
//~| 5
//~| 3
