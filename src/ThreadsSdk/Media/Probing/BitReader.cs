namespace ThreadsSdk.MediaProbing;

/// <summary>Reads numbers of a few bits. Beyond the end, all bits are 0.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    /// <summary>Gets a value indicating whether more was read than there is.</summary>
    public readonly bool IsBeyond => _position > _bytes.Length * 8;

    public int Read(int count)
    {
        var value = 0;
        for (; count > 0; count--, _position++)
        {
            var at = _position >> 3;
            value = (value << 1) | (at < _bytes.Length ? (_bytes[at] >> (7 - (_position & 7))) & 1 : 0);
        }

        return value;
    }

    /// <summary>Reads an Exp-Golomb number, as H.264 uses; -1 if it is too long.</summary>
    public int ReadExpGolomb()
    {
        var zeros = 0;
        while (Read(1) == 0)
        {
            if (++zeros > 16)
            {
                return -1;
            }
        }

        return (1 << zeros) - 1 + Read(zeros);
    }
}
