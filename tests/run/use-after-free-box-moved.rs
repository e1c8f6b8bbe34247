fn pass(jar: Box<i32>) -> Box<i32> {
    jar
}

fn main() {
    let jar = Box::new(1);
    let twin = unsafe { std::ptr::read(&jar) };
    drop(jar);
    let again = pass(twin); //~ use-after-free
    println!("{again}");
}
