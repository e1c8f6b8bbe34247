fn main() {
    let words: Box<[String]> = vec!["a".to_string(), "b".to_string()].into_boxed_slice();
    let raw = Box::into_raw(words);
    println!("{}", unsafe { (&*raw).len() });
    let words = unsafe { Box::from_raw(raw) };
    let v = words.into_vec();
    println!("{:?} {}", v, v.capacity());
    let s: Box<str> = String::from("boxed").into_boxed_str();
    println!("{} {}", s.len(), std::mem::size_of_val(&*s));
    let t = s.into_string();
    println!("{t}");
    let array: Box<[i32; 3]> = Box::new([1, 2, 3]);
    let slice: Box<[i32]> = array;
    println!("{:?}", slice);
    let mut fresh = Box::<[u8; 4]>::new_uninit();
    let filled = unsafe {
        fresh.as_mut_ptr().cast::<u8>().write_bytes(7, 4);
        fresh.assume_init()
    };
    println!("{:?}", filled);
    let zeroed = unsafe { Box::<[u16]>::new_uninit_slice(2) };
    println!("{}", zeroed.len());
}

//~| 2
//~| ["a", "b"] 2
//~| 5 5
//~| boxed
//~| [1, 2, 3]
//~| [7, 7, 7, 7]
//~| 2
