using System.Buffers.Binary;

namespace ThreadsSdk.MediaProbing;

/// <summary>Reads the first sample description of a track: its codec, and the codec's configuration.</summary>
internal static class Mp4SampleEntry
{
    private const int VideoLength = 86;
    private const int AudioLength = 36;
    private const int MostBoxes = 50;

    private static ReadOnlySpan<int> SampleRates =>
        [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    /// <summary>Reads a sample description.</summary>
    /// <param name="entry">The description with its size and name, as far as it is available.</param>
    /// <param name="track">The track to fill, which is already known to be picture or sound.</param>
    public static void Read(ReadOnlySpan<byte> entry, Mp4Track track)
    {
        if (entry.Length < 8)
        {
            return;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(entry);
        var format = BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
        entry = entry[..(int)Math.Min(length, (uint)entry.Length)];
        var objectType = 0;
        if (track.IsVideo && entry.Length >= VideoLength)
        {
            track.Coded = (BinaryPrimitives.ReadUInt16BigEndian(entry[32..]), BinaryPrimitives.ReadUInt16BigEndian(entry[34..]));
            ReadBoxes(entry[VideoLength..], track, ref objectType, MostBoxes);
        }
        else if (track.IsAudio && entry.Length >= AudioLength)
        {
            ReadSound(entry, track, ref objectType);
        }

        track.Codec = Mp4Codecs.Name(format, objectType);
    }

    /// <summary>Reads the description of sound. QuickTime has longer ones, marked by their version.</summary>
    private static void ReadSound(ReadOnlySpan<byte> entry, Mp4Track track, ref int objectType)
    {
        var version = BinaryPrimitives.ReadUInt16BigEndian(entry[16..]);
        track.Channels = BinaryPrimitives.ReadUInt16BigEndian(entry[24..]);
        track.SampleRate = BinaryPrimitives.ReadUInt16BigEndian(entry[32..]);
        var end = AudioLength;
        if (version == 2 && entry.Length >= 72)
        {
            track.SampleRate = BinaryPrimitives.ReadDoubleBigEndian(entry[40..]);
            track.Channels = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(entry[48..]), ushort.MaxValue);
            end = 72;
        }
        else if (version == 1 && entry.Length >= 52 && !IsBox(entry[AudioLength..]))
        {
            end = 52;
        }

        if (!(track.SampleRate is > 0 and < 1e7))
        {
            track.SampleRate = track.Timescale;
        }

        ReadBoxes(entry[end..], track, ref objectType, MostBoxes);
    }

    /// <summary>Determines whether a box begins here. Some MP4 files claim version 1 without the longer description.</summary>
    private static bool IsBox(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 8 && (bytes[4..].StartsWith("esds"u8) || bytes[4..].StartsWith("wave"u8));

    private static void ReadBoxes(ReadOnlySpan<byte> boxes, Mp4Track track, ref int objectType, int most)
    {
        for (; boxes.Length >= 8 && most > 0; most--)
        {
            var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(boxes), (uint)boxes.Length);
            if (size < 8)
            {
                return;
            }

            var content = boxes[8..size];
            switch (BinaryPrimitives.ReadUInt32BigEndian(boxes[4..]))
            {
                case 0x61766343: // avcC
                    track.Chroma = AvcChroma(content);
                    break;
                case 0x68766343 when content.Length > 16: // hvcC
                    track.Chroma = content[16] & 3;
                    break;
                case 0x6669656C when content.Length > 0: // fiel
                    track.IsInterlaced = content[0] == 2;
                    break;
                case 0x65736473 when content.Length > 4: // esds
                    ReadDescriptor(content[4..], track, ref objectType);
                    break;
                case 0x77617665 when most > 1: // wave
                    ReadBoxes(content, track, ref objectType, most / 2);
                    break;
                default:
                    break;
            }

            boxes = boxes[size..];
        }
    }

    /// <summary>Reads the chroma format from the sequence parameter set. Only the high profiles contain it; all others are 4:2:0.</summary>
    private static int? AvcChroma(ReadOnlySpan<byte> content)
    {
        // The set stands behind its count and length; its first byte says what it is.
        if (content.Length < 13 || (content[5] & 0x1F) == 0 || (content[8] & 0x1F) != 7)
        {
            return null;
        }

        if (content[9] is not (100 or 110 or 122 or 244 or 44 or 83 or 86 or 118 or 128 or 138 or 139 or 134 or 135))
        {
            return 1;
        }

        // The numbers that follow are short: no byte is stuffed in before them.
        var bits = new BitReader(content[12..]);
        bits.ReadExpGolomb();
        var chroma = bits.ReadExpGolomb();
        return chroma is >= 0 and <= 3 ? chroma : null;
    }

    /// <summary>Finds the object type and the AAC configuration in nested descriptors.</summary>
    private static void ReadDescriptor(ReadOnlySpan<byte> bytes, Mp4Track track, ref int objectType)
    {
        if (!Open(ref bytes, 3) || bytes.Length < 3)
        {
            return;
        }

        var flags = bytes[2];
        var skip = 3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
        skip += (flags & 0x40) != 0 && bytes.Length > skip ? 1 + bytes[skip] : 0;
        if (bytes.Length <= skip)
        {
            return;
        }

        bytes = bytes[skip..];
        if (!Open(ref bytes, 4) || bytes.Length < 13)
        {
            return;
        }

        objectType = bytes[0];
        bytes = bytes[13..];
        if (track.IsAudio && objectType == 0x40 && Open(ref bytes, 5) && bytes.Length >= 2)
        {
            ReadAac(bytes, track);
        }
    }

    private static bool Open(ref ReadOnlySpan<byte> bytes, byte tag)
    {
        if (bytes.Length < 2 || bytes[0] != tag)
        {
            return false;
        }

        var start = 1;
        while (start < 4 && start < bytes.Length && (bytes[start] & 0x80) != 0)
        {
            start++;
        }

        bytes = bytes[Math.Min(start + 1, bytes.Length)..];
        return true;
    }

    private static void ReadAac(ReadOnlySpan<byte> bytes, Mp4Track track)
    {
        var bits = new BitReader(bytes);
        if (bits.Read(5) == 31)
        {
            bits.Read(6);
        }

        var index = bits.Read(4);
        var rate =
            index == 15 ? bits.Read(24)
            : index < SampleRates.Length ? SampleRates[index]
            : 0;
        var channels = bits.Read(4);
        if (bits.IsBeyond)
        {
            return;
        }

        track.SampleRate = rate > 0 ? rate : track.SampleRate;
        track.Channels =
            channels is > 0 and < 7 ? channels
            : channels == 7 ? 8
            : track.Channels;
    }
}
