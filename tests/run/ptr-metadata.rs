#![feature(ptr_metadata, set_ptr_value)]
use std::ptr::{self, DynMetadata, NonNull, Pointee};
use std::fmt::Debug;
trait Speak { fn speak(&self) -> String; }
struct Cat(u32); impl Speak for Cat { fn speak(&self) -> String { format!("cat {}", self.0) } }
struct Dog(u64, u64); impl Speak for Dog { fn speak(&self) -> String { format!("dog {} {}", self.0, self.1) } }
struct Tail { a: u8, rest: [u16] }
fn show<T: ?Sized>(p: *const T) where <T as Pointee>::Metadata: Debug { println!("{:?}", ptr::metadata(p)); }
fn general<T: ?Sized>(p: *const T) -> *const T { let (a, m) = p.to_raw_parts(); ptr::from_raw_parts(a, m) }
fn main() {
    println!("{:?}", ptr::metadata("hello"));
    println!("{:?}", ptr::metadata(&[1u8, 2][..] as *const [u8]));
    println!("{:?}", ptr::metadata(&5u8));
    show(&[1u16, 2, 3][..]); show("ab"); show(&7u8);
    let c = Cat(3);
    let d: &dyn Speak = &c;
    let m: DynMetadata<dyn Speak> = ptr::metadata(d as *const dyn Speak);
    println!("{} {} {:?}", m.size_of(), m.align_of(), m.layout());
    let other = Cat(9);
    let p: *const dyn Speak = ptr::from_raw_parts(&other as *const Cat, m);
    println!("{}", unsafe { (*p).speak() });
    println!("{}", unsafe { (*general(d)).speak() });
    let s: *const [u16] = ptr::from_raw_parts(&[1u16, 2, 3] as *const _ as *const u16, 2);
    println!("{:?}", unsafe { &*s });
    let t: *const str = ptr::from_raw_parts(b"hello".as_ptr(), 4);
    println!("{}", unsafe { &*t });
    println!("{}", ptr::metadata(d) == ptr::metadata(&other as &dyn Speak));
    let k: *const u32 = ptr::from_raw_parts(&5u32 as *const u32, ()); println!("{}", unsafe { *k });
    let n: NonNull<[u8]> = NonNull::from_raw_parts(NonNull::<u8>::dangling(), 0); println!("{}", n.len());
    let raw: [u64; 2] = [0, 0]; let mut dog = Dog(1, 2);
    let mut b: Box<dyn Speak> = Box::new(Dog(5, 6));
    let (a, m) = (&mut *b as *mut dyn Speak).to_raw_parts();
    println!("{} {}", m.size_of(), unsafe { a.cast::<u64>().read() });
    let q = (&mut dog as *mut Dog).with_metadata_of(&*b as *const dyn Speak); println!("{}", unsafe { (*q).speak() });
    println!("{}", std::mem::size_of::<DynMetadata<dyn Speak>>());
    let x: <[u8] as Pointee>::Metadata = 3; println!("{}", x + raw.len());
    let tail: *const Tail = ptr::from_raw_parts(std::ptr::null::<u8>(), 4); println!("{}", ptr::metadata(tail));
}
//~| 5
//~| 2
//~| ()
//~| 3
//~| 2
//~| ()
//~| 4 4 Layout { size: 4, align: 4 (1 << 2) }
//~| cat 9
//~| cat 3
//~| [1, 2]
//~| hell
//~| true
//~| 5
//~| 0
//~| 16 5
//~| dog 1 2
//~| 8
//~| 5
//~| 4
