// A vector takes its length on trust: the elements are looked at when they are read.
fn main() {
    unsafe {
        let mut row: Vec<u32> = Vec::with_capacity(2);
        row.as_mut_ptr().write(1);
        row.set_len(1);
        println!("{row:?}"); //~| [1]
        row.set_len(2);
        println!("{}", row.len()); //~| 2
        println!("{}", row[1]); //~ uninitialised
    }
}
