using System.Net.Http.Headers;

namespace ThreadsSdk.Http;

/// <summary>A form body, which may be sent more than once.</summary>
internal sealed class FormContent : ByteArrayContent
{
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    public FormContent(byte[] bytes)
        : base(bytes)
    {
        Bytes = bytes;
        Headers.ContentType = FormType;
    }

    public ReadOnlyMemory<byte> Bytes { get; }
}
