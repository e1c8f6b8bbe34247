// A reference to a field of a `packed(n)` struct is fine where the field's type needs no more than n.
#[repr(packed(2))]
struct Tin {
    lid: u8,
    grams: [u16; 2],
    inside: Inner,
    weight: u64,
}

#[repr(packed(2))]
#[derive(Debug, Clone, Copy)]
struct Inner {
    price: u32,
}

#[repr(C, packed(4))]
struct Crate<T> {
    label: u8,
    content: T,
    count: u32,
    kind: Option<bool>,
}

fn main() {
    let tin = Tin { lid: 1, grams: [3, 4], inside: Inner { price: 7 }, weight: 9 };
    let grams = &tin.grams;
    println!("{} {:?} {:?}", &tin.lid, grams, &tin.inside); //~| 1 [3, 4] Inner { price: 7 }
    let weight = tin.weight;
    println!("{weight}"); //~| 9
    let mut open = Crate { label: 2, content: 5u64, count: 6, kind: Some(true) };
    let count = &mut open.count;
    *count += 1;
    let content = open.content;
    println!("{} {} {content} {:?}", open.label, open.count, open.kind); //~| 2 7 5 Some(true)
}
