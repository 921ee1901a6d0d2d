namespace Mainstay.Imports.Reading;

/// <summary>A stream whose start was looked at, from its start again.</summary>
internal sealed class Replayed(byte[] start, Stream rest) : ForwardStream
{
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        if (_at == start.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, start.Length - _at);
        start.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
