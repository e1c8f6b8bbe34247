fn main() {
    let b = Box::new(5);
    println!("{} {} {}", b, *b + 1, b.eq(&Box::new(5)));
    let mut m = Box::new([1, 2, 3]);
    m[1] = 20;
    println!("{:?} {}", m, m.len());
    let raw = Box::into_raw(m);
    unsafe {
        (*raw)[0] = 10;
        println!("{}", (&*raw)[0]);
        let back = Box::from_raw(raw);
        println!("{:?}", back);
    }
    let text = *Box::new(String::from("moved out"));
    println!("{text}");
    let nested = Box::new(Box::new(7));
    println!("{}", **nested);
    let kept: &'static mut i32 = Box::leak(Box::new(1));
    *kept += 1;
    println!("{kept}");
    unsafe { drop(Box::from_raw(kept)) };
    println!("{} {}", Box::new(1) == Box::new(1), Box::new("a") < Box::new("b"));
    let c = Box::new(String::from("x")).clone();
    println!("{c}");
    let unit = Box::new(());
    println!("{:?}", unit);
    let slice: Box<[i32]> = vec![1, 2, 3].into_boxed_slice();
    println!("{:?} {}", slice, slice.len());
    let s: Box<str> = "boxed".into();
    println!("{s}");
    let d: Box<i32> = Default::default();
    println!("{}", d);
    let mut u = Box::<u64>::new_uninit();
    u.write(3);
    println!("{}", unsafe { u.assume_init() });
}

//~| 5 6 true
//~| [1, 20, 3] 3
//~| 10
//~| [10, 20, 3]
//~| moved out
//~| 7
//~| 2
//~| true true
//~| x
//~| ()
//~| [1, 2, 3] 3
//~| boxed
//~| 0
//~| 3
