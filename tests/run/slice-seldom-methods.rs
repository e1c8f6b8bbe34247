// Members of slices that few programs ask for.
fn main() {
    let mut shelf = [5, 0, 7, 8, 0, 9];
    println!("{:?}", shelf.rsplit(|n| *n == 0).collect::<Vec<_>>()); //~| [[9], [7, 8], [5]]
    println!("{:?}", shelf.rsplitn(2, |n| *n == 0).collect::<Vec<_>>()); //~| [[9], [5, 0, 7, 8]]
    for part in shelf.split_mut(|n| *n == 0) {
        part[0] += 100;
    }
    println!("{shelf:?}"); //~| [105, 0, 107, 8, 0, 109]
    for chunk in shelf.rchunks_mut(4) {
        chunk.reverse();
    }
    println!("{shelf:?}"); //~| [0, 105, 109, 0, 8, 107]
    let mut whole = shelf.chunks_exact_mut(4);
    whole.next_back().unwrap().fill(1);
    println!("{:?}", whole.into_remainder()); //~| [8, 107]
    println!("{:?} {:?}", shelf.rchunks_exact(5).remainder(), shelf.rchunks(4).next_back()); //~| [1] Some([1, 1])
    println!("{}", shelf.array_windows().filter(|[a, b]| a == b).count()); //~| 3
    println!("{:?}", shelf.split_last_chunk::<2>()); //~| Some(([1, 1, 1, 1], [8, 107]))

    if let Ok([a, b]) = shelf.get_disjoint_mut([0, 5]) {
        std::mem::swap(a, b);
    }
    println!("{shelf:?}"); //~| [107, 1, 1, 1, 8, 1]
    println!("{:?}", shelf.get_disjoint_mut([1..3, 2..4])); //~| Err(OverlappingIndices)
    println!("{:?}", shelf.get_disjoint_mut([1, 6]).unwrap_err()); //~| IndexOutOfBounds

    let mut rest = &mut shelf[1..];
    *rest.split_off_first_mut().unwrap() = 2;
    println!("{:?}", rest.split_off_mut(3..)); //~| Some([1])
    println!("{rest:?}"); //~| [1, 1, 8]

    let (before, words, behind) = unsafe { shelf[..3].align_to::<u64>() };
    println!("{}", before.len() + 2 * words.len() + behind.len()); //~| 3
    println!("{:?}", [[1, 2], [3, 4]].as_flattened().as_rchunks::<3>()); //~| ([1], [[2, 3, 4]])

    let part = unsafe { shelf.get_disjoint_unchecked_mut([0, 9]) }; //~ out-of-bounds
    println!("{part:?}");
}
