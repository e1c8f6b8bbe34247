// A struct whose last field has no fixed size is reached through a wide pointer, through any number of wrappers.
use std::cell::Cell;

#[repr(transparent)]
struct Label(str);

#[repr(transparent)]
struct Shelf<T: ?Sized>(Cell<T>);

fn shelf_of(jars: &mut [u8]) -> &Shelf<[u8]> {
    unsafe { &*(jars as *mut [u8] as *const Shelf<[u8]>) }
}

fn main() {
    let label = unsafe { &*("salt" as *const str as *const Label) };
    println!("{} {}", &label.0, size_of_val(label)); //~| salt 4
    let mut jars = [1, 2, 3];
    let shelf = shelf_of(&mut jars[1..]);
    shelf.0.as_slice_of_cells()[1].set(9);
    println!("{} {}", size_of_val(shelf), align_of_val(shelf)); //~| 2 1
    println!("{jars:?}"); //~| [1, 2, 9]

    let wide = shelf_of(&mut jars) as *const Shelf<[u8]>;
    println!("{}", unsafe { *(wide as *const u8).add(2) }); //~| 9
    let one = Cell::from_mut(&mut jars[0]);
    one.swap(one);
    println!("{}", one.get()); //~| 1
}
