// What only nightly offers is E0658 until its feature is asked for.
#![allow(dead_code)]

auto trait Everywhere {} //~ E0658

struct Jar;

impl !Send for Jar {} //~ E0658

trait Named {
    type Name = u8; //~ E0658
}

impl Jar {
    type Lid = u8; //~ E0658
}

struct Own<T>(T);

unsafe impl<#[may_dangle] T> Drop for Own<T> { //~ E0658
    fn drop(&mut self) {}
}

type Never = !; //~ E0658

fn never(_: Result<u8, !>) {} //~ E0658

fn object(_: &dyn Fn() -> !) {} //~ E0658

fn fine(_: fn() -> !) -> ! {
    let _ = || -> ! { loop {} };
    loop {}
}

#[thread_local] //~ E0658
static OWN: u8 = 1;

#[rustc_layout_scalar_valid_range_start(1)] //~ E0658
struct Ranged(u8);

#[repr(simd)] //~ E0658
struct Wide([f32; 4]);

fn main() {}
