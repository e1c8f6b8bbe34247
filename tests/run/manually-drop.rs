use std::mem::ManuallyDrop;

fn main() {
    let text = ManuallyDrop::new(String::from("hold"));
    println!("{} {}", text.len(), *text);
    let raw = (text.as_ptr(), text.len(), text.capacity());
    let again = unsafe { String::from_raw_parts(raw.0 as *mut u8, raw.1, raw.2) };
    println!("{again}");
    let v = ManuallyDrop::new(vec![1, 2]);
    let v = ManuallyDrop::into_inner(v);
    println!("{:?}", v);
    println!("{}", std::mem::size_of::<ManuallyDrop<String>>());
}

//~| 4 hold
//~| hold
//~| [1, 2]
//~| 24
