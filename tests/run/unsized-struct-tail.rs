// A struct whose last field is unsized: made with a size, then seen without.
use std::fmt::Debug;
use std::mem::{align_of_val, size_of_val};

struct Row<T: ?Sized> {
    count: u32,
    items: T,
}

struct Noisy(u8);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn show(row: &Row<[u16]>) {
    println!("{} {:?} {}", row.count, &row.items, size_of_val(row));
}

fn main() {
    let mut sized = Row { count: 3, items: [5u16, 6, 7] };
    show(&sized); //~| 3 [5, 6, 7] 12
    let slice: &mut Row<[u16]> = &mut sized;
    slice.items[1] = 60;
    slice.count += 1;
    show(slice); //~| 4 [5, 60, 7] 12
    let boxed: Box<Row<dyn Debug>> = Box::new(Row { count: 1, items: 2.5f64 });
    println!("{} {:?} {} {}", boxed.count, &boxed.items, size_of_val(&*boxed), align_of_val(&*boxed)); //~| 1 2.5 16 8
    let noisy: Box<Row<[Noisy]>> = Box::new(Row { count: 0, items: [Noisy(1), Noisy(2)] });
    println!("{}", noisy.items.len()); //~| 2
    drop(noisy);
    //~| drop 1
    //~| drop 2
    let nested: &Row<Row<[u8]>> = &Row { count: 9, items: Row { count: 8, items: [1, 2] } };
    println!("{} {} {:?}", nested.count, nested.items.count, &nested.items.items); //~| 9 8 [1, 2]
}
