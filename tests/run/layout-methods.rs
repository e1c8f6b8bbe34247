use std::alloc::Layout;

struct Jar {
    _a: u8,
    _b: u32,
}

fn main() {
    let l = Layout::new::<Jar>();
    println!("{} {}", l.size(), l.align());
    println!("{:?}", Layout::from_size_align(5, 3).is_err());
    println!("{:?}", Layout::from_size_align(usize::MAX, 2).is_err());
    let a = Layout::array::<u16>(7).unwrap();
    println!("{} {}", a.size(), a.align());
    println!("{}", Layout::array::<u64>(usize::MAX).is_err());
    let v = Layout::for_value(&[1u8, 2, 3][..]);
    println!("{} {}", v.size(), v.align());
    let s = Layout::for_value("abc");
    println!("{} {}", s.size(), s.align());
    let (e, offset) = Layout::new::<u8>().extend(Layout::new::<u32>()).unwrap();
    println!("{} {} {}", e.size(), e.align(), offset);
    println!("{}", e.pad_to_align().size());
    println!("{}", Layout::new::<u16>().align_to(8).unwrap().align());
    println!("{}", Layout::new::<()>().size());
    println!("{}", Layout::new::<u32>() == Layout::new::<i32>());
    println!("{:?}", Layout::new::<[u8; 3]>().size());
}

//~| 8 4
//~| true
//~| true
//~| 14 2
//~| true
//~| 3 1
//~| 3 1
//~| 8 4 4
//~| 8
//~| 8
//~| 0
//~| true
//~| 3
