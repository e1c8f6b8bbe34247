use std::ops::Deref;

struct MyBox(String);

impl Deref for MyBox {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

fn main() {
    let b = MyBox(String::new());
    let s = *b; //~ E0507
    println!("{s}");
}
