// Types that travel alike in a call, as the reference lists them.
use std::mem;
use std::num::NonZero;
use std::ptr::NonNull;
use std::rc::Rc;
#[derive(Copy, Clone, Default)]
struct Nothing;

#[repr(transparent)]
#[derive(Copy, Clone)]
struct Lid<T>(T);

#[repr(transparent)]
#[derive(Copy, Clone)]
struct Wrap<T>((), [u8; 0], T, Nothing);

fn id<T>(x: T) -> T {
    x
}

/* Calls what takes and gives the one as if it took and gave the other. */
fn compat<T: Clone, U: Clone>(t: T, u: U, what: &str) {
    let f: fn(T) -> T = id;
    let g: fn(U) -> U = unsafe { mem::transmute(f) };
    let _ = g(u.clone());
    let f: fn(U) -> U = id;
    let g: fn(T) -> T = unsafe { mem::transmute(f) };
    let _ = g(t.clone());
    fn two<T, U>(_: T, u: U) -> U {
        u
    }
    let f: fn(T, U) -> U = two;
    let g: fn(U, T) -> T = unsafe { mem::transmute(f) };
    let _ = g(u, t);
    println!("{what}");
}

fn main() {
    compat(0u32, 'x', "char"); //~| char
    compat(0u64, 0usize, "usize"); //~| usize
    compat(0i64, 0isize, "isize"); //~| isize
    compat(&0u32, &([true; 4], [0u32; 0]), "refs"); //~| refs
    compat(&0u32, NonNull::from(&0u32), "nonnull"); //~| nonnull
    compat(main as fn(), id::<i32> as fn(i32) -> i32, "fn"); //~| fn
    compat(&0u32 as *const u32, &mut 0u32 as *mut u32, "raw"); //~| raw
    compat(Some(&0u32), &0u32, "opt ref"); //~| opt ref
    compat(0u32, Lid(0u32), "w1"); //~| w1
    compat(0u64, Wrap((), [], 4u64, Nothing), "w2"); //~| w2
    compat((1u32, 2u8), Lid((1u32, 2u8)), "w1 tuple"); //~| w1 tuple
    compat([1u32; 3], Lid([1u32; 3]), "w1 array"); //~| w1 array
    compat((), [0u8; 0], "zst"); //~| zst
    compat((), Nothing, "zst2"); //~| zst2
    compat(Some(Box::new(3u8)), Box::new(4u8), "opt box"); //~| opt box
    compat(Rc::new(1u8), Lid(Rc::new(2u8)), "rc"); //~| rc
    compat("a", &[1u8][..], "str slice"); //~| str slice
    compat(1u32, NonZero::new(1u32).unwrap(), "nonzero"); //~| nonzero
}
