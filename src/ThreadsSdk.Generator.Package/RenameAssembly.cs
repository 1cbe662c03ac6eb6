using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;

/// <summary>Gives an assembly of a folder another name, by which the others of the folder refer to it from then on.</summary>
public sealed class RenameAssembly : Task
{
    [Required]
    public string Folder { get; set; }

    [Required]
    public string Assembly { get; set; }

    [Required]
    public string NewName { get; set; }

    public override bool Execute()
    {
        foreach (var path in Directory.GetFiles(Folder, "*.dll"))
        {
            var target = path;
            using (var module = ModuleDefinition.ReadModule(path, new ReaderParameters { InMemory = true }))
            {
                if (module.Assembly.Name.Name == Assembly)
                {
                    target = Path.Combine(Folder, NewName + ".dll");
                    Rename(module.Assembly.Name);
                    module.Name = NewName + ".dll";
                }
                else if (module.AssemblyReferences.FirstOrDefault(reference => reference.Name == Assembly) is { } reference)
                {
                    Rename(reference);
                }
                else
                {
                    continue;
                }

                // The signature is that of the old name.
                module.Attributes &= ~ModuleAttributes.StrongNameSigned;
                module.Write(target, new WriterParameters { DeterministicMvid = true });
            }

            if (target != path)
            {
                File.Delete(path);
            }
        }

        return true;
    }

    private void Rename(AssemblyNameReference name)
    {
        name.Name = NewName;
        name.PublicKeyToken = null;
        name.PublicKey = null;
        name.HasPublicKey = false;
    }
}
