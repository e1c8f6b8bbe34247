static mut SHELF: Vec<String> = Vec::new();

fn main() {
    unsafe {
        let shelf = &raw mut SHELF;
        (*shelf).push(String::from("salt"));
        (*shelf).push(String::from("dill"));
        println!("{}", (*shelf).len());
    }
}

//~| 2
