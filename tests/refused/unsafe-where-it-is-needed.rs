// What needs an unsafe block, and what does not although it looks so: where nothing is read, nothing is unsafe.
use std::mem::ManuallyDrop;

#[derive(Clone, Copy)]
struct Inner {
    x: u8,
}

union Either {
    whole: u32,
    bytes: [u8; 4],
    inner: Inner,
    text: ManuallyDrop<String>,
}

static mut COUNT: (i32, [u8; 2]) = (1, [1, 2]);

unsafe trait Promise {
    unsafe fn keep(&self) -> u8;
}

struct Kept;

unsafe impl Promise for Kept {
    unsafe fn keep(&self) -> u8 {
        1
    }
}

unsafe fn read(at: *const u8) -> u8 {
    *at
}

#[target_feature(enable = "avx2")]
fn wide() -> u8 {
    1
}

#[target_feature(enable = "avx2,sse2")]
fn wider() -> u8 {
    wide()
}

fn fine(mut either: Either, at: *const (u8, u16)) {
    either.whole = 2;
    either.inner.x = 3;
    let _ = &raw mut either.whole;
    let _ = &raw const *at;
    let _ = &raw const COUNT;
    let pointer: unsafe fn(*const u8) -> u8 = read;
    let _ = pointer as usize;
}

fn unions(mut either: Either) {
    let _ = either.whole; //~ E0133
    either.bytes[0] = 1; //~ E0133
    *either.text = String::new(); //~ E0133
    let _ = &raw mut either.inner.x; //~ E0133
    let Either { whole: _ } = either;
    let Either { whole: _x } = either; //~ E0133
}

fn pointers(at: *const (u8, u16), function: unsafe fn(*const u8) -> u8) {
    let _ = (*at).0; //~ E0133
    let _ = &raw const (*at).1; //~ E0133
    let _ = function(std::ptr::null()); //~ E0133
    let looks = || at.read(); //~ E0133
    unsafe {
        let also = || at.read();
        also();
        fn inner() -> u8 {
            read(&1) //~ E0133
        }
        inner();
    }
    looks();
}

fn statics() {
    COUNT.0 += 1; //~ E0133
    let _ = std::ptr::addr_of!(COUNT.1[0]); //~ E0133
    println!("{}", COUNT.0); //~ E0133
}

fn calls<P: Promise>(promise: &P, object: &dyn Promise) {
    promise.keep(); //~ E0133
    object.keep(); //~ E0133
    Promise::keep(&Kept); //~ E0133
    wide(); //~ E0133
    unsafe { wider() };
}

fn wrong_types(at: *const u8) {
    let _: bool = 5; //~ E0308
    let _ = *at;
}

fn moved_as_well(at: *const u8, text: String) {
    let _other = text;
    drop(text); //~ E0382
    drop(*at); //~ E0133
}

fn coerced() {
    let _: fn() -> u8 = wide; //~ E0308
}

fn main() {}
