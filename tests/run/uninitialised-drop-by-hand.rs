use std::mem::MaybeUninit;

struct Slots {
    places: [MaybeUninit<String>; 2],
    count: usize,
}

impl Drop for Slots {
    fn drop(&mut self) {
        for place in &mut self.places[..self.count] {
            unsafe { place.assume_init_drop() }; //~ uninitialised
        }
    }
}

fn main() {
    let mut slots = Slots { places: [const { MaybeUninit::uninit() }; 2], count: 0 }; //~ allocated
    slots.places[0].write("salt".to_string());
    slots.count = 2;
}
//~ why-contains: A destructor reads the value that it drops, and there is none
//~ mend-contains: count the values
