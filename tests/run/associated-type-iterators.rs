struct Grid {
    cells: Vec<Vec<u8>>,
}

impl<'a> IntoIterator for &'a Grid {
    type Item = &'a Vec<u8>;
    type IntoIter = std::slice::Iter<'a, Vec<u8>>;
    fn into_iter(self) -> Self::IntoIter {
        self.cells.iter()
    }
}

impl FromIterator<u8> for Grid {
    fn from_iter<I: IntoIterator<Item = u8>>(iter: I) -> Self {
        Grid { cells: iter.into_iter().map(|n| vec![n; n as usize]).collect() }
    }
}

impl Extend<u8> for Grid {
    fn extend<I: IntoIterator<Item = u8>>(&mut self, iter: I) {
        for n in iter {
            self.cells.push(vec![n]);
        }
    }
}

fn main() {
    let mut g: Grid = [1, 2, 3].into_iter().collect();
    g.extend([9]);
    for row in &g {
        println!("{:?}", row);
    }
}

//~| [1]
//~| [2, 2]
//~| [3, 3, 3]
//~| [9]
