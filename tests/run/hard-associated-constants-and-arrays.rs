trait Board {
    const SIZE: usize;
    const NAME: &'static str = "board";
    fn cells() -> usize {
        Self::SIZE * Self::SIZE
    }
}

struct Small;
struct Big;

impl Board for Small {
    const SIZE: usize = 3;
}

impl Board for Big {
    const SIZE: usize = Small::SIZE * 2 + 1;
    const NAME: &'static str = "big board";
}

struct Grid<const W: usize, const H: usize>([[u8; W]; H]);

impl<const W: usize, const H: usize> Grid<W, H> {
    const CELLS: usize = W * H;

    fn transpose(&self) -> Grid<H, W> {
        let mut out = [[0; H]; W];
        for y in 0..H {
            for x in 0..W {
                out[x][y] = self.0[y][x];
            }
        }
        Grid(out)
    }
}

fn main() {
    println!("{} {} {}", Small::cells(), Big::cells(), <Big as Board>::NAME);
    println!("{}", Small::NAME);
    let g = Grid([[1, 2, 3], [4, 5, 6]]);
    println!("{:?} {}", g.transpose().0, Grid::<3, 2>::CELLS);
    let a = [0u8; Big::SIZE];
    println!("{}", a.len());
}

//~| 9 49 big board
//~| board
//~| [[1, 4], [2, 5], [3, 6]] 6
//~| 7
