// A raw slice to what was given back.
fn main() {
    unsafe {
        let row = vec![1, 2, 3];
        let raw: *const [i32] = &row[..];
        println!("{:?}", &*raw); //~| [1, 2, 3]
        drop(row);
        println!("{}", raw.len()); //~| 3
        println!("{:?}", &*raw); //~ use-after-free
    }
}
