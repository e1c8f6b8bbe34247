fn main() {
    let p = Box::into_raw(Box::new(String::from("salt")));
    unsafe {
        (*p).push('y');
        let b = Box::from_raw(p);
        println!("{b}");
    }
    let mut v = std::mem::ManuallyDrop::new(vec![1u32, 2]);
    let b = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(v.as_mut_ptr(), 2)) };
    println!("{:?}", b);
}

//~| salty
//~| [1, 2]
