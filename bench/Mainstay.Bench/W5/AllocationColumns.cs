namespace Mainstay.Bench.W5;

/// <summary>Loaded allocations: three ids, two days and a code, in chunks that are never copied.</summary>
internal sealed class AllocationColumns
{
    private readonly List<Chunk> _chunks = [];
    private Chunk _chunk = new(0);
    private int _at;

    public long Count { get; private set; }

    public long SumOfIds { get; private set; }

    public void Add(int id, int @case, int worker, int from, int end, int type)
    {
        if (_at == _chunk.Id.Length)
        {
            _chunks.Add(_chunk = new Chunk(Chunk.Rows));
            _at = 0;
        }

        (_chunk.Id[_at], _chunk.Case[_at], _chunk.Worker[_at]) = (id, @case, worker);
        (_chunk.From[_at], _chunk.End[_at], _chunk.Type[_at]) = (from, end, (byte)type);
        _at++;
        Count++;
        SumOfIds += id;
    }

    private sealed class Chunk(int rows)
    {
        public const int Rows = 64 * 1024;

        public int[] Id { get; } = GC.AllocateUninitializedArray<int>(rows);

        public int[] Case { get; } = GC.AllocateUninitializedArray<int>(rows);

        public int[] Worker { get; } = GC.AllocateUninitializedArray<int>(rows);

        public int[] From { get; } = GC.AllocateUninitializedArray<int>(rows);

        public int[] End { get; } = GC.AllocateUninitializedArray<int>(rows);

        public byte[] Type { get; } = GC.AllocateUninitializedArray<byte>(rows);
    }
}
