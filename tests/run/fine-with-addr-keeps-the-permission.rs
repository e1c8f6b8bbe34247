fn main() {
    let jars = [1u16, 2, 3];
    let first = jars.as_ptr();
    let tagged = first.map_addr(|address| address | 1);
    let plain = tagged.map_addr(|address| address & !1);
    let third = first.with_addr(first.addr() + 4);
    println!("{} {}", unsafe { *plain }, unsafe { *third }); //~| 1 3
}
