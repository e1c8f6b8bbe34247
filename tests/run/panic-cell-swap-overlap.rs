use std::cell::Cell;

fn main() {
    let row = Cell::new([1u8, 2, 3]);
    let place = row.as_ptr().cast::<u8>();
    let (front, back) = unsafe { (&*place.cast::<Cell<[u8; 2]>>(), &*place.add(1).cast::<Cell<[u8; 2]>>()) };
    front.swap(front);
    println!("{:?}", front.get()); //~| [1, 2]
    front.swap(back); //~ panic
}
