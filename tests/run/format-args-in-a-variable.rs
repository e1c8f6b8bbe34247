// What format_args! borrows lives as long as the variable that holds the result.
struct Bell(u8);

impl Drop for Bell {
    fn drop(&mut self) {
        println!("bell {} stops", self.0);
    }
}

impl std::fmt::Display for Bell {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "bell {}", self.0)
    }
}

fn main() {
    let count = 3;
    let said = format_args!("{count} and {} and {}", String::from("four"), Bell(5));
    println!("{said}"); //~| 3 and four and bell 5
    println!("{said:?}"); //~| 3 and four and bell 5
    println!("end"); //~| end
    //~| bell 5 stops
}
