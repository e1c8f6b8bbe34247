use std::panic;

fn main() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().unwrap();
        println!("hook: {:?} at line {}", info.payload_as_str(), place.line());
    }));
    let _ = panic::catch_unwind(|| panic!("text"));
    let _ = panic::catch_unwind(|| {
        let list = vec![1];
        println!("{}", list[list.len()]);
    });
    let zero = "".len();
    let _ = panic::catch_unwind(|| 1 / zero);
    let _ = panic::catch_unwind(|| panic::panic_any(1u8));
    let _ = panic::catch_unwind(|| panic::resume_unwind(Box::new(2)));
    let words = String::from("kept");
    panic::set_hook(Box::new(move |_| println!("{words}")));
    let _ = panic::catch_unwind(|| panic!("other"));
    let hook = panic::take_hook();
    drop(hook);
    let _ = panic::catch_unwind(|| panic!("printed"));
}

//~ stderr-contains: printed

//~| hook: Some("text") at line 8
//~| hook: Some("index out of bounds: the len is 1 but the index is 1") at line 11
//~| hook: Some("attempt to divide by zero") at line 14
//~| hook: None at line 15
//~| kept
