use std::ops::{Add, Index, IndexMut, Mul};

#[derive(Debug, Clone, PartialEq)]
struct Matrix {
    rows: usize,
    columns: usize,
    cells: Vec<f64>,
}

impl Matrix {
    fn zero(rows: usize, columns: usize) -> Self {
        Matrix { rows, columns, cells: vec![0.0; rows * columns] }
    }

    fn identity(n: usize) -> Self {
        let mut m = Matrix::zero(n, n);
        for i in 0..n {
            m[(i, i)] = 1.0;
        }
        m
    }

    fn transpose(&self) -> Self {
        let mut t = Matrix::zero(self.columns, self.rows);
        for r in 0..self.rows {
            for c in 0..self.columns {
                t[(c, r)] = self[(r, c)];
            }
        }
        t
    }
}

impl Index<(usize, usize)> for Matrix {
    type Output = f64;
    fn index(&self, (r, c): (usize, usize)) -> &f64 {
        &self.cells[r * self.columns + c]
    }
}

impl IndexMut<(usize, usize)> for Matrix {
    fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut f64 {
        &mut self.cells[r * self.columns + c]
    }
}

impl Mul for &Matrix {
    type Output = Matrix;
    fn mul(self, other: &Matrix) -> Matrix {
        assert_eq!(self.columns, other.rows);
        let mut m = Matrix::zero(self.rows, other.columns);
        for r in 0..m.rows {
            for c in 0..m.columns {
                for k in 0..self.columns {
                    m[(r, c)] += self[(r, k)] * other[(k, c)];
                }
            }
        }
        m
    }
}

impl Add for Matrix {
    type Output = Matrix;
    fn add(mut self, other: Matrix) -> Matrix {
        for i in 0..self.cells.len() {
            self.cells[i] += other.cells[i];
        }
        self
    }
}

fn main() {
    let mut a = Matrix::zero(2, 3);
    for i in 0..6 {
        a.cells[i] = i as f64;
    }
    let p = &a * &a.transpose();
    println!("{:?}", p);
    println!("{}", &p * &Matrix::identity(2) == p);
    println!("{:?}", (p + Matrix::identity(2)).cells);
}

//~| Matrix { rows: 2, columns: 2, cells: [5.0, 14.0, 14.0, 50.0] }
//~| true
//~| [6.0, 14.0, 14.0, 51.0]
