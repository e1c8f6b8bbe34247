// A reference to a packed field is refused wherever it comes from: a pattern, a method's receiver, a macro, an index.
#[repr(packed)]
#[derive(Clone, Copy)]
struct Kernel {
    shell: u8,
    weight: u32,
    sides: [u16; 2],
    rest: (u8, u32),
}

#[repr(packed)]
struct Bag {
    colour: u8,
    nuts: Vec<i32>,
}

fn main() {
    let x = Kernel { shell: 1, weight: 2, sides: [1, 2], rest: (1, 2) };
    let Kernel { ref weight, .. } = x; //~ E0793
    let Kernel { weight, .. } = &x; //~ E0793
    let y = x.weight.clone(); //~ E0793
    println!("{}", x.weight); //~ E0793
    let Kernel { ref shell, .. } = x;
    let Kernel { weight, .. } = x;
    println!("{}", { x.weight });
    for i in x.sides.iter() {} //~ E0793
    let first = x.sides[0];
    let r = &x.rest.0;
    match x { Kernel { rest: (_, ref n), .. } => {} } //~ E0793
    let c = || x.weight + 1;
    let e = |k: &Kernel| { let Kernel { sides, .. } = k; }; //~ E0793
    let mut bag = Bag { colour: 1, nuts: vec![1] };
    bag.nuts.push(1); //~ E0793
    let n = bag.nuts[0]; //~ E0793
    let moved = bag.nuts;
    bag.nuts = vec![2];
    let place = &raw const x.weight;
    let h = &x.weight as *const u32; //~ E0793
    let same = x.sides == [1, 2]; //~ E0793
}
