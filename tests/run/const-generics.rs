struct Shelf<T, const N: usize> {
    jars: [T; N],
}

impl<T: Copy, const N: usize> Shelf<T, N> {
    const SLOTS: usize = N * 2;

    fn filled(item: T) -> Self {
        Shelf { jars: [item; N] }
    }

    fn len(&self) -> usize {
        N
    }
}

fn count<T, const N: usize>(_: &[T; N]) -> usize {
    N
}

fn main() {
    let shelf = Shelf::<u8, 5>::filled(7);
    println!("{} {:?} {}", shelf.len(), shelf.jars, Shelf::<u8, 5>::SLOTS);
    println!("{}", count(&["a", "b"]));
    println!("{}", std::mem::size_of::<Shelf<u32, 3>>());
}

//~| 5 [7, 7, 7, 7, 7] 10
//~| 2
//~| 12
