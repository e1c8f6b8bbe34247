// Each use of a constant is a value of its own; statics have one place, and may point at each other.
#![allow(warnings)]
use std::cell::{Cell, RefCell, UnsafeCell};
use std::mem::{size_of, transmute, MaybeUninit};
use std::sync::atomic::{AtomicUsize, Ordering};
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
const CD: D = D("const");
const AD: [D; 2] = [D("a0"), D("a1")];
const TD: (D, i32) = (D("t"), 4);
const OD: Option<D> = Some(D("o"));
const ND: Option<D> = None;
const CELL: Cell<i32> = Cell::new(5);
const AT: AtomicUsize = AtomicUsize::new(7);
static SAT: AtomicUsize = AtomicUsize::new(7);
struct Pt {
    x: i32,
    y: i32,
}
const PT: Pt = Pt { x: 1, y: 2 };
const RPT: &Pt = &PT;
const RR: &&Pt = &&Pt { x: 5, y: 6 };
const SL: &[&[i32]] = &[&[1, 2], &[], &[3]];
const EMPTY: Vec<i32> = Vec::new();
const STR: String = String::new();
const OPT: Option<&'static str> = Some("hi");
#[derive(PartialEq, Eq, Debug)]
enum E {
    A(i32, &'static str),
    B { k: u8 },
    C,
}
const EA: E = E::A(3, "x");
const EB: E = E::B { k: 9 };
const EC: E = E::C;
const NEST: [(E, [u8; 3]); 2] = [(E::C, [1, 2, 3]), (E::B { k: 1 }, [0; 3])];
static S1: i32 = 3;
static S2: &i32 = &S1;
static S3: &&i32 = &S2;
static TABLE: [fn(i32) -> i32; 3] = [dbl, inc, |x| x - 1];
static mut COUNTER: i32 = 10;
static MUTP: &Cyc = &Cyc {
    next: Some(&CYC2),
    v: 1,
};
static CYC2: Cyc = Cyc { next: None, v: 2 };
struct Cyc {
    next: Option<&'static Cyc>,
    v: i32,
}
static SELF_A: Link = Link { to: &SELF_B, n: 1 };
static SELF_B: Link = Link { to: &SELF_A, n: 2 };
struct Link {
    to: &'static Link,
    n: i32,
}
unsafe impl Sync for Link {}
fn dbl(x: i32) -> i32 {
    x * 2
}
fn inc(x: i32) -> i32 {
    x + 1
}
const fn fib(n: u32) -> u64 {
    let (mut a, mut b, mut i) = (0, 1, 0);
    while i < n {
        let t = a + b;
        a = b;
        b = t;
        i += 1;
    }
    a
}
const FIBS: [u64; 10] = {
    let mut t = [0; 10];
    let mut i = 0;
    while i < 10 {
        t[i] = fib(i as u32);
        i += 1;
    }
    t
};
const BITS: u32 = unsafe { transmute(1.5f32) };
const fn sum(s: &[i32]) -> i32 {
    let mut p = s.as_ptr();
    let mut n = 0;
    let mut t = 0;
    while n < s.len() {
        unsafe {
            t += *p;
            p = p.add(1);
        }
        n += 1;
    }
    t
}
const SUM: i32 = sum(&[1, 2, 3, 4]);
const MU: [i32; 3] = {
    let mut m: [MaybeUninit<i32>; 3] = [const { MaybeUninit::uninit() }; 3];
    let mut i = 0;
    while i < 3 {
        m[i] = MaybeUninit::new(i as i32 * 10);
        i += 1;
    }
    unsafe { transmute(m) }
};
const REV: [u8; 4] = {
    let mut a = [1, 2, 3, 4];
    let mut i = 0;
    let (p, n) = (&raw mut a as *mut u8, 4);
    while i < n / 2 {
        unsafe {
            let t = *p.add(i);
            *p.add(i) = *p.add(n - 1 - i);
            *p.add(n - 1 - i) = t;
        }
        i += 1;
    }
    a
};
trait Tr {
    const K: i32;
    const ARR: [i32; 2] = [Self::K, Self::K + 1];
    const R: &'static [i32] = &[Self::K; 3];
}
impl Tr for u8 {
    const K: i32 = 8;
}
impl Tr for u16 {
    const K: i32 = 16;
    const ARR: [i32; 2] = [0, 0];
}
struct G<T>(T);
impl<T> G<T> {
    const SZ: usize = size_of::<T>();
    const NAMES: &'static [&'static str] = &["g", "t"];
    const CHECK: () = assert!(size_of::<T>() < 100);
}
fn promoted<T: Tr>() -> &'static i32 {
    &T::K
}
fn inner<T>() -> usize {
    const { size_of::<T>() * 2 }
}
fn addr<T>(r: &'static T) -> *const T {
    r
}
const fn pick(b: bool) -> &'static str {
    if b {
        "yes"
    } else {
        "no"
    }
}
const CLOS: fn() -> i32 = || 42;
const PTR: *const i32 = &raw const S1;
const RP: &'static i32 = &(1 + 2);
struct W<'a> {
    s: &'a str,
    c: Cell<u8>,
}
const WW: W<'static> = W {
    s: "w",
    c: Cell::new(1),
};
static ARR2: [[i32; 2]; 2] = [[1, 2], [3, 4]];
static ELEM: &i32 = &ARR2[1][0];
static SUB: &[i32] = &ARR2[0];
union U {
    i: u32,
    f: f32,
}
const UN: U = U { f: 1.0 };
const UI: u32 = unsafe { UN.i };
fn main() {
    println!("1");
    let a = CD;
    let b = CD;
    println!("made");
    drop(a);
    println!("--");
    println!("2");
    CD;
    println!("after");
    let _ = CD;
    println!("after _");
    let _x = &CD;
    println!("end");
    println!("3");
    let arr = AD;
    println!("{}", arr[1].0);
    let [p, _] = AD;
    println!("x");
    println!("4");
    let n = TD.1;
    println!("{n}");
    let k = TD.0;
    println!("k");
    println!("5");
    if let Some(d) = OD {
        println!("{}", d.0);
    }
    match OD {
        Some(ref d) => println!("ref {}", d.0),
        None => {}
    }
    println!("-");
    let z = ND;
    let rr: &'static Option<D> = &ND;
    println!("6");
    CELL.set(9);
    println!("{}", CELL.get());
    let c = &CELL;
    c.set(3);
    println!("{} {}", c.get(), CELL.get());
    println!("7");
    AT.fetch_add(1, Ordering::SeqCst);
    println!("{}", AT.load(Ordering::SeqCst));
    SAT.fetch_add(1, Ordering::SeqCst);
    println!("{}", SAT.load(Ordering::SeqCst));
    println!("8 {} {} {} {}", PT.x, RPT.y, RR.x, SL[2][0]);
    let mut v = EMPTY;
    v.push(1);
    println!("9 {:?} {:?}", v, EMPTY);
    let mut s = STR;
    s.push('a');
    println!("{s}{}", STR);
    match E::A(3, "x") {
        EA => println!("10 EA"),
        EB => println!("EB"),
        EC => println!("EC"),
        _ => println!("other"),
    }
    match E::C {
        EA => {}
        EC => println!("11 EC"),
        _ => {}
    }
    println!("{:?} {:?}", NEST[1].0, NEST[0].1);
    println!("12 {} {} {}", S2, S3, std::ptr::eq(S2, &S1));
    println!("13 {} {} {}", TABLE[0](4), TABLE[1](4), TABLE[2](4));
    unsafe {
        COUNTER += 1;
        let p = &raw mut COUNTER;
        *p += 1;
        println!("14 {}", *p);
    }
    println!("15 {} {}", MUTP.next.unwrap().v, SELF_A.to.to.to.n);
    println!("16 {:?} {} {} {:?} {:?}", FIBS, BITS, SUM, MU, REV);
    println!("17 {:?} {:?} {:?} {:?}", u8::ARR, u16::ARR, <u8 as Tr>::R, u16::R);
    println!("18 {} {} {:?}", G::<u64>::SZ, G::<[u8; 5]>::SZ, G::<u8>::NAMES);
    G::<u8>::CHECK;
    println!("19 {} {}", promoted::<u8>(), inner::<u32>());
    println!("20 {}", addr(RP) == addr(RP));
    println!("{}", std::ptr::eq(&S1, PTR));
    println!("21 {} {}", CLOS(), pick(true));
    WW.c.set(5);
    println!("22 {} {}", WW.s, WW.c.get());
    println!("23 {} {} {}", ELEM, SUB[1], std::ptr::eq(ELEM, &ARR2[1][0]));
    println!("24 {}", UI);
    let r: &'static [D; 0] = &[];
    let e: &'static Option<D> = &None;
    println!("25 {}", r.len());
    let q: &'static Cyc = &Cyc { next: None, v: 6 };
    println!("26 {}", q.v);
    let x = [const { Vec::<u8>::new() }; 3];
    println!("27 {:?}", x);
    const LOCAL: D = D("local");
    {
        let l = LOCAL;
    }
    println!("28");
    let t = (CD, 1);
    println!("29");
    drop(t);
    for _ in 0..2 {
        let y = CD;
        println!("loop");
    }
    let f = || CD;
    f();
    println!("30");
    let mv = std::mem::replace(&mut CD, D("repl"));
    println!("31");
    let rf = &CD;
    println!("{}", rf.0);
    match CD {
        D(ref n) => println!("32 {n}"),
    }
    println!("end");
}

//~| 1
//~| made
//~|   drop const
//~| --
//~| 2
//~|   drop const
//~| after
//~|   drop const
//~| after _
//~| end
//~| 3
//~| a1
//~|   drop a1
//~| x
//~| 4
//~|   drop t
//~| 4
//~| k
//~| 5
//~| o
//~|   drop o
//~| ref o
//~|   drop o
//~| -
//~| 6
//~| 5
//~| 3 5
//~| 7
//~| 7
//~| 8
//~| 8 1 2 5 3
//~| 9 [1] []
//~| a
//~| 10 EA
//~| 11 EC
//~| B { k: 1 } [1, 2, 3]
//~| 12 3 3 true
//~| 13 8 5 3
//~| 14 12
//~| 15 2 2
//~| 16 [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] 1069547520 10 [0, 10, 20] [4, 3, 2, 1]
//~| 17 [8, 9] [0, 0] [8, 8, 8] [16, 16, 16]
//~| 18 8 5 ["g", "t"]
//~| 19 8 8
//~| 20 true
//~| true
//~| 21 42 yes
//~| 22 w 1
//~| 23 3 2 true
//~| 24 1065353216
//~| 25 0
//~| 26 6
//~| 27 [[], [], []]
//~|   drop local
//~| 28
//~| 29
//~|   drop const
//~| loop
//~|   drop const
//~| loop
//~|   drop const
//~|   drop const
//~| 30
//~|   drop repl
//~| 31
//~| const
//~| 32 const
//~|   drop const
//~| end
//~|   drop const
//~|   drop const
//~|   drop t
//~|   drop a0
//~|   drop a0
//~|   drop a1
//~|   drop const
//~|   drop const
