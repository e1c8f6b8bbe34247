// What functions of the library say when they panic.
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound::{Excluded, Included};
use std::panic::{catch_unwind, set_hook};

fn told(body: fn()) {
    let _ = catch_unwind(body);
}

fn none() -> u32 {
    std::hint::black_box(0)
}

fn main() {
    set_hook(Box::new(|info| println!("{}", info.payload_as_str().unwrap())));
    told(|| { 5u32.ilog(none() + 1); }); //~| base of integer logarithm must be at least 2
    told(|| { u8::MAX.next_power_of_two(); }); //~| attempt to add with overflow
    told(|| { u8::MAX.next_multiple_of(2); }); //~| attempt to add with overflow
    told(|| { BTreeMap::from([(1, 2)]).range(3 + none()..2); }); //~| range start is greater than range end in BTreeMap
    told(|| { BTreeSet::from([7u32]).range((Excluded(none()), Excluded(0))); });
    //~| range start and end are equal and excluded in BTreeSet
    told(|| { 'é'.encode_utf8(&mut [0; 1]); }); //~| encode_utf8: need 2 bytes to encode U+00E9 but buffer has just 1
    told(|| { let _ = i8::from_str_radix("z", 40 + none()); }); //~| from_ascii_radix: radix must lie in the range `[2, 36]` - found 40
    told(|| { let _ = u128::from_str_radix("z", none()); }); //~| from_ascii_radix: radix must lie in the range `[2, 36]` - found 0

    let shelf: BTreeMap<String, u8> = [("oil".to_string(), 1), ("salt".to_string(), 2)].into();
    println!("{:?}", shelf.range::<str, _>((Included("p"), Excluded("z"))).next()); //~| Some(("salt", 2))
}
