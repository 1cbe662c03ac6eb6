using System.Text;

namespace ThreadsSdk.Serialization;

/// <summary>The names of an object's properties in UTF-8, in the order of its model.</summary>
internal sealed class PropertyNames
{
    private readonly byte[][] _names;
    private readonly uint[] _keys;

    public PropertyNames(params string[] names)
    {
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_names, static name => Key(name));
    }

    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>
    /// The index of a name; -1 when it is none of these. Meta mostly answers in the order of the model, so that the search begins after
    /// the name that was found last.
    /// </summary>
    public int Find(ReadOnlySpan<byte> name, int last)
    {
        var key = Key(name);
        var keys = _keys;
        for (var i = last + 1; i < keys.Length; i++)
        {
            if (keys[i] == key && name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        for (var i = 0; i <= last; i++)
        {
            if (keys[i] == key && name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Length, ends and middle: enough to tell most names of one object apart.</summary>
    private static uint Key(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : (uint)((byte)name.Length | (name[0] << 8) | (name[name.Length >> 1] << 16) | (name[^1] << 24));
}
