struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let (mut left, mut right) = (Cup("l"), Cup("r"));
    (left, right) = (right, left);
    println!("{} {}", left.0, right.0);
    // What the pattern leaves is dropped before the old value is.
    (left, _) = (Cup("new"), Cup("unwanted"));
    println!("{}", left.0);
    [left, .., right] = [Cup("1"), Cup("2"), Cup("3")];
    println!("{} {}", left.0, right.0);
    let (mut first, mut last) = (String::from("first"), String::from("last"));
    (first, last) = (last, first);
    println!("{first} {last}");
    let mut shelf = vec![Cup("s0"), Cup("s1")];
    (shelf[0], shelf[1]) = (Cup("t0"), Cup("t1"));
    println!("end");
}

//~| r l
//~| washed unwanted
//~| washed r
//~| new
//~| washed 2
//~| washed new
//~| washed l
//~| 1 3
//~| last first
//~| washed s0
//~| washed s1
//~| end
//~| washed t0
//~| washed t1
//~| washed 3
//~| washed 1
