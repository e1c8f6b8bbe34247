trait Describe {
    fn describe(&self) -> String;
}

impl<T: std::fmt::Debug> Describe for T {
    fn describe(&self) -> String {
        format!("[{:?}]", self)
    }
}

fn main() {
    println!("{} {} {}", 5.describe(), "x".describe(), Some('c').describe());
    println!("{}", (1, [2, 3]).describe());
}

//~| [5] ["x"] [Some('c')]
//~| [(1, [2, 3])]
