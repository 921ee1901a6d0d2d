namespace Mainstay.Planning.Survival;

/// <summary>A small symmetric matrix, kept whole.</summary>
internal sealed class SymmetricMatrix(int size)
{
    private readonly double[] _cells = new double[size * size];

    public int Size => size;

    public double this[int row, int column]
    {
        get => _cells[(row * size) + column];
        set => _cells[(row * size) + column] = value;
    }

    /// <summary>Its Cholesky factor.</summary>
    public CholeskyFactor Factor() => new(this);
}

/// <summary>
/// A = L D Lᵀ, forgiving: a row that depends on the ones before it (its pivot has shrunk below 1.8e-12 of the largest
/// diagonal) is left out and solves to 0, so that a redundant term does not spoil the others.
/// </summary>
internal sealed class CholeskyFactor
{
    private const double Negligible = 1.8189894035458565e-12;

    private readonly int _size;
    private readonly double[,] _lower;
    private readonly double[] _pivot;

    public CholeskyFactor(SymmetricMatrix matrix)
    {
        _size = matrix.Size;
        _lower = new double[_size, _size];
        _pivot = new double[_size];
        var floor = 0.0;
        for (var i = 0; i < _size; i++)
        {
            floor = Math.Max(floor, matrix[i, i] * Negligible);
        }

        for (var i = 0; i < _size; i++)
        {
            var pivot = matrix[i, i];
            for (var k = 0; k < i; k++)
            {
                pivot -= _lower[i, k] * _lower[i, k] * _pivot[k];
            }

            // Not a number is not above the floor either.
            _pivot[i] = pivot > floor ? pivot : 0;
            for (var j = i + 1; j < _size && _pivot[i] > 0; j++)
            {
                var sum = matrix[j, i];
                for (var k = 0; k < i; k++)
                {
                    sum -= _lower[j, k] * _lower[i, k] * _pivot[k];
                }

                _lower[j, i] = sum / _pivot[i];
            }
        }
    }

    /// <summary>What a row says beyond the rows before it; 0 when left out.</summary>
    public double Pivot(int row) => _pivot[row];

    /// <summary>Whether a row was left out.</summary>
    public bool IsRedundant(int row) => _pivot[row] == 0;

    /// <summary>x with A x = <paramref name="right"/>.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < _size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= _lower[i, k] * x[k];
            }

            x[i] = _pivot[i] == 0 ? 0 : x[i];
        }

        for (var i = _size - 1; i >= 0; i--)
        {
            x[i] = _pivot[i] == 0 ? 0 : x[i] / _pivot[i];
            for (var k = i + 1; k < _size; k++)
            {
                x[i] -= _lower[k, i] * x[k];
            }

            x[i] = _pivot[i] == 0 ? 0 : x[i];
        }

        return x;
    }

    /// <summary>vᵀ A⁻¹ v.</summary>
    public double Quadratic(ReadOnlySpan<double> v)
    {
        var solved = Solve(v);
        var sum = 0.0;
        for (var i = 0; i < _size; i++)
        {
            sum += v[i] * solved[i];
        }

        return sum;
    }

    /// <summary>A⁻¹.</summary>
    public SymmetricMatrix Inverse()
    {
        var inverse = new SymmetricMatrix(_size);
        var unit = new double[_size];
        for (var j = 0; j < _size; j++)
        {
            unit[j] = 1;
            var column = Solve(unit);
            unit[j] = 0;
            for (var i = 0; i < _size; i++)
            {
                inverse[i, j] = column[i];
            }
        }

        return inverse;
    }
}
