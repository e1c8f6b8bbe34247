struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let given = Cup("given");
    (move || given)();
    println!("called");
    let dropped = Cup("dropped");
    (|| drop(dropped))();
    let mut count = 0;
    (|| count += 1)();
    (move |by: i32| println!("{}", count + by))(5);
    let back = (|cup: Cup| cup)(Cup("back"));
    println!("{}", { || back }().0);
    println!("{}", (if count > 0 { |x: i32| x + 1 } else { |x: i32| x })(1));
}

//~| washed given
//~| called
//~| washed dropped
//~| 6
//~| back
//~| washed back
//~| 2
